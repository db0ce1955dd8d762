using Portal.Data;
using Portal.Features.Health;

namespace Portal.UnitTests.Features.Health;

public sealed class WorkersQuestionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly WorkerPulse Sending = new("Sending mail", TimeSpan.FromSeconds(30), Now.AddSeconds(-20));
    private static readonly WorkerPulse Cleaning = new("Cleaning", TimeSpan.FromHours(1), Now.AddMinutes(-64));

    [Fact]
    public void All_ran() => Assert.Equal((HealthState.Fine, "All 2 workers of this instance ran as they should, the last one 20 seconds ago."), Judge(Sending, Cleaning));

    [Fact]
    public void One_is_late() => Assert.Equal(
        (HealthState.Fault, "1 of 2 workers of this instance failed or are late: Cleaning."), Judge(Sending, Cleaning with { EndedAt = Now.AddMinutes(-66) }));

    [Fact]
    public void One_failed() => Assert.Equal((HealthState.Fault, "1 of 2 workers of this instance failed or are late: Sending mail."), Judge(Sending with { HasFailed = true }, Cleaning));

    [Fact]
    public void One_is_at_its_first_round() => Assert.Equal(HealthState.Fine, Judge(Sending, Cleaning with { EndedAt = null }).State);

    [Fact]
    public void None_runs_here() => Assert.Null(WorkersQuestion.Judge([Sending with { EndedAt = null }], Now));

    private static (HealthState State, string Text) Judge(params WorkerPulse[] pulses) =>
        WorkersQuestion.Judge(pulses, Now) is { } finding ? (finding.State, finding.Text) : throw new InvalidOperationException("Nothing to say");
}
