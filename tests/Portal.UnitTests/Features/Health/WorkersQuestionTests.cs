using System.Collections;
using System.Globalization;
using Portal.Data;
using Portal.Features.Erasure;
using Portal.Features.Health;
using Portal.Mail;
using Portal.Model.Text;

namespace Portal.UnitTests.Features.Health;

public sealed class WorkersQuestionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly WorkerPulse Sending = new(TimeSpan.FromSeconds(30), Now.AddDays(-1), Now.AddSeconds(-20));
    private static readonly WorkerPulse Cleaning = new(TimeSpan.FromHours(1), Now.AddDays(-1), Now.AddMinutes(-64));

    private static readonly Type[] Workers = [typeof(OutboxWorker), typeof(RetentionSweep)];

    [Fact]
    public void All_ran() => Assert.Equal((HealthState.Fine, "All 2 workers of this instance ran as they should, the last one 20 seconds ago."), Judge(Sending, Cleaning));

    [Fact]
    public void One_is_late() => Assert.Equal(
        (HealthState.Fault, "1 of 2 workers of this instance failed or are late: Removing what was kept long enough."), Judge(Sending, Cleaning with { EndedAt = Now.AddMinutes(-66) }));

    [Fact]
    public void One_failed() => Assert.Equal((HealthState.Fault, "1 of 2 workers of this instance failed or are late: Sending mail."), Judge(Sending with { HasFailed = true }, Cleaning));

    [Fact]
    public void One_is_at_its_first_round() => Assert.Equal(HealthState.Fine, Judge(Sending, Cleaning with { StartedAt = Now.AddMinutes(-64), EndedAt = null }).State);

    [Fact]
    public void One_hangs_in_its_first_round() => Assert.Equal(
        (HealthState.Fault, "1 of 2 workers of this instance failed or are late: Removing what was kept long enough."),
        Judge(Sending, Cleaning with { StartedAt = Now.AddMinutes(-66), EndedAt = null }));

    [Fact]
    public void Each_has_words_in_both_languages_and_no_words_are_left_of_one_that_is_gone()
    {
        var workers = typeof(WorkersQuestion).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IPulsing)) && !type.IsAbstract).ToList();
        using var _ = Language.Chinese.Speak();
        Assert.All(workers, worker => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", WorkersQuestion.Word(worker)));
        var words = WorkerTexts.ResourceManager.GetResourceSet(CultureInfo.InvariantCulture, true, true)!.Cast<DictionaryEntry>().Select(word => (string)word.Key);
        Assert.Equal(workers.Select(worker => worker.Name).Order(), words.Order());
    }

    [Fact]
    public void None_runs_here() => Assert.Null(WorkersQuestion.Judge([(typeof(OutboxWorker), Sending with { StartedAt = null, EndedAt = null })], Now));

    private static (HealthState State, string Text) Judge(params WorkerPulse[] pulses) =>
        WorkersQuestion.Judge([.. pulses.Zip(Workers, (pulse, worker) => (worker, pulse))], Now) is { } finding ? (finding.State, finding.Text) : throw new InvalidOperationException("Nothing to say");
}
