import { Module } from '@nestjs/common';
import { ChangeQuestion } from './bank/change-question.service';
import { QuestionFiles } from './bank/question-files.service';
import { QuestionsController } from './bank/questions.controller';
import { Questions } from './bank/questions.service';

@Module({
  controllers: [QuestionsController],
  providers: [ChangeQuestion, QuestionFiles, Questions],
})
export class QuizModule {}
