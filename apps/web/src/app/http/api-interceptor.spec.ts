import { HttpClient, HttpContext, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@banke/contracts';
import { firstValueFrom } from 'rxjs';
import { provideWords } from '../../testing/provide-words';
import { SessionStore } from '../session/session-store';
import { Way } from '../session/way';
import { apiInterceptor, ASKING } from './api-interceptor';

const problem = (status: number, code: string, more = {}) =>
  [
    { code, status, requestId: 'r', ...more },
    { status, statusText: code },
  ] as const;

describe('talking to the server', () => {
  const way = { toSignIn: jest.fn(), toChangePassword: jest.fn() };
  let http: HttpClient;
  let server: HttpTestingController;
  let session: SessionStore;

  beforeEach(() => {
    jest.resetAllMocks();
    TestBed.configureTestingModule({
      providers: [
        provideWords('en'),
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
        { provide: Way, useValue: way },
      ],
    });
    http = TestBed.inject(HttpClient);
    server = TestBed.inject(HttpTestingController);
    session = TestBed.inject(SessionStore);
    session.enter({ csrfToken: 'token' } as SessionView);
  });

  afterEach(() => {
    server.verify();
  });

  const post = (body: object = {}) => firstValueFrom(http.post('/api/departments', body));
  const expectPost = () => server.expectOne('/api/departments');

  it('proves a change came from our page and says the language', async () => {
    const sent = post();
    const request = expectPost();
    expect(request.request.headers.get('x-csrf-token')).toBe('token');
    expect(request.request.headers.get('accept-language')).toBe('en');
    expect(request.request.credentials).toBe('same-origin');
    request.flush({});
    await sent;
  });

  it('sends no token with a mere question', async () => {
    const sent = firstValueFrom(http.get('/api/sites'));
    const request = server.expectOne('/api/sites');
    expect(request.request.headers.has('x-csrf-token')).toBe(false);
    request.flush({});
    await sent;
  });

  it('keeps the key when the same thing is sent again without an answer', async () => {
    const first = post({ name: 'a' });
    const one = expectPost();
    const key = one.request.headers.get('idempotency-key');
    expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    one.error(new ProgressEvent('error'));
    await expect(first).rejects.toMatchObject({ code: 'network.unreachable' });

    const second = post({ name: 'a' });
    const two = expectPost();
    expect(two.request.headers.get('idempotency-key')).toBe(key);
    two.flush({});
    await second;

    const third = post({ name: 'a' });
    const three = expectPost();
    expect(three.request.headers.get('idempotency-key')).not.toBe(key);
    three.flush({});
    await third;
  });

  it.each([
    ['the text was changed', 503, { name: 'b' }],
    ['the server had refused', 409, { name: 'a' }],
  ])('takes a new key when %s', async (_case, status, body) => {
    const first = post({ name: 'a' });
    const one = expectPost();
    one.flush(...problem(status, 'department.name-taken'));
    await expect(first).rejects.toMatchObject({ status });

    const second = post(body);
    const two = expectPost();
    expect(two.request.headers.get('idempotency-key')).not.toBe(one.request.headers.get('idempotency-key'));
    two.flush({});
    await second;
  });

  it('gives a refusal its code, values and fields', async () => {
    const errors = [{ path: 'name', code: 'length', params: { min: 1, max: 60 } }];
    const sent = post();
    expectPost().flush(...problem(422, 'request.invalid', { errors, params: { n: 1 } }));
    await expect(sent).rejects.toMatchObject({
      code: 'request.invalid',
      errors,
      params: { n: 1 },
      requestId: 'r',
    });
  });

  it('calls an answer in foreign words what it is', async () => {
    const sent = post();
    expectPost().flush('<html>', { status: 502, statusText: 'Bad Gateway' });
    await expect(sent).rejects.toMatchObject({ code: 'server.unavailable' });
  });

  it('leads to sign-in when the session has ended', async () => {
    const sent = post();
    expectPost().flush(...problem(401, 'session.required'));
    await expect(sent).rejects.toMatchObject({ code: 'session.required' });
    expect(way.toSignIn).toHaveBeenCalled();
    expect(session.session()).toBeUndefined();
  });

  it('leads nowhere when it only asked who is signed in', async () => {
    const sent = firstValueFrom(http.get('/api/session', { context: new HttpContext().set(ASKING, true) }));
    server.expectOne('/api/session').flush(...problem(401, 'session.required'));
    await expect(sent).rejects.toMatchObject({ code: 'session.required' });
    expect(way.toSignIn).not.toHaveBeenCalled();
  });

  it('leads to the new password after a temporary one', async () => {
    const sent = post();
    expectPost().flush(...problem(403, 'session.password-change-required'));
    await expect(sent).rejects.toMatchObject({ status: 403 });
    expect(way.toChangePassword).toHaveBeenCalled();
  });
});
