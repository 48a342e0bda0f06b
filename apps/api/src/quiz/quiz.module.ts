import { Module } from '@nestjs/common';
import { TrainingModule } from '../training/training.module';
import { AnswerAttempt } from './attempts/answer-attempt.service';
import { CloseOverdueAttempts } from './attempts/close-overdue-attempts.service';
import { FinishAttempt } from './attempts/finish-attempt.service';
import { MarkAttempts } from './attempts/mark-attempts.service';
import { OpenWork } from './attempts/open-work.service';
import { OwnQuizzesController } from './attempts/own-quizzes.controller';
import { OwnQuizzes } from './attempts/own-quizzes.service';
import { QuizResults } from './attempts/quiz-results.service';
import { QuizStatistics } from './attempts/quiz-statistics.service';
import { StartAttempt } from './attempts/start-attempt.service';
import { ChangeQuestion } from './bank/change-question.service';
import { QuestionFiles } from './bank/question-files.service';
import { QuestionsController } from './bank/questions.controller';
import { Questions } from './bank/questions.service';
import { ChangeQuiz } from './quizzes/change-quiz.service';
import { QuizzesController } from './quizzes/quizzes.controller';
import { Quizzes } from './quizzes/quizzes.service';

@Module({
  imports: [TrainingModule],
  controllers: [QuestionsController, QuizzesController, OwnQuizzesController],
  providers: [
    AnswerAttempt,
    ChangeQuestion,
    ChangeQuiz,
    CloseOverdueAttempts,
    FinishAttempt,
    MarkAttempts,
    OpenWork,
    OwnQuizzes,
    QuestionFiles,
    Questions,
    QuizResults,
    QuizStatistics,
    Quizzes,
    StartAttempt,
  ],
})
export class QuizModule {}
