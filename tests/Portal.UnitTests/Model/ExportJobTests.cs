using Portal.Model.Exports;
using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.UnitTests.Model;

public sealed class ExportJobTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static ExportJob New() => ExportJob.Create(ExportFormat.Csv, Language.English, "is:todo", null, 5, new(Guid.NewGuid(), "Olga"), Now);

    [Fact]
    public void It_is_given_up_when_it_was_begun_too_often()
    {
        var job = New();
        for (var attempt = 1; attempt <= ExportJob.MaxAttempts; attempt++)
        {
            Assert.True(job.Begin(Now));
        }

        Assert.False(job.Begin(Now));
        Assert.Equal((ExportState.Failed, ExportFault.Interrupted, null), (job.State, job.Fault, job.RunId));
    }

    [Fact]
    public void Giving_it_back_is_no_attempt_and_each_run_is_another_one()
    {
        var job = New();
        var runs = new HashSet<Guid>();
        for (var round = 0; round < 2 * ExportJob.MaxAttempts; round++)
        {
            Assert.True(job.Begin(Now));
            Assert.True(runs.Add(job.RunId!.Value));
            job.Release();
            Assert.Equal((ExportState.Waiting, null), (job.State, job.LeasedUntil));
        }
    }

    [Fact]
    public void It_ends_a_day_after_it_is_ready_and_only_one_that_failed_is_tried_again()
    {
        var job = New();
        job.Begin(Now);
        Assert.Null(job.EndsAt);
        job.Finish(5, 100, Now.AddMinutes(1));
        Assert.Equal(Now.AddMinutes(1).AddHours(24), job.EndsAt);
        Assert.Throws<InvalidOperationException>(() => job.TryAgain(5, Now));
    }

    [Fact]
    public void Keys_until_a_moment_are_in_front_of_its_border()
    {
        var border = RowId.Behind(Now).ToString();
        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(string.CompareOrdinal(RowId.Create(Now).ToString(), border) < 0));
        Assert.True(string.CompareOrdinal(RowId.Create(Now.AddMilliseconds(1)).ToString(), border) > 0);
    }
}
