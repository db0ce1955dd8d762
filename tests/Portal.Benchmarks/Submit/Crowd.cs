using System.Diagnostics;

namespace Portal.Benchmarks.Submit;

/// <summary>As many applicants as there are clients of pgbench, who never rest.</summary>
internal sealed class Crowd(Uri portal) : IDisposable
{
    public const int Size = 16;

    private static int people;

    private readonly List<Applicant> applicants = [.. Enumerable.Range(1, Size).Select(number => new Applicant(portal, number))];

    /// <summary>Nobody was called so before.</summary>
    private static string NextPerson() => $"q{Interlocked.Increment(ref people)}z";

    /// <summary>Whole applications: form, check page, receipt.</summary>
    /// <returns>How many a second.</returns>
    public async Task<(int Count, double Rate)> ApplyAsync(TimeSpan time)
    {
        var start = Stopwatch.StartNew();
        var counts = await Task.WhenAll(applicants.Select(applicant => Task.Run(async () =>
        {
            var count = 0;
            for (; start.Elapsed < time; count++)
            {
                await applicant.SendAsync(await applicant.FillInAsync(NextPerson()));
            }

            return count;
        })));
        return (counts.Sum(), counts.Sum() / start.Elapsed.TotalSeconds);
    }

    /// <summary>Sends what was filled in before the clock began to run: the last post alone.</summary>
    /// <param name="each">Applications of each applicant.</param>
    /// <param name="begun">Called when all is filled in.</param>
    public async Task<(int Count, double Rate)> SendAsync(int each, Action begun)
    {
        var ready = await Task.WhenAll(applicants.Select(applicant => Task.Run(async () =>
        {
            var answers = new List<Dictionary<string, string>>();
            while (answers.Count < each)
            {
                answers.Add(await applicant.FillInAsync(NextPerson()));
            }

            return answers;
        })));
        begun();
        var start = Stopwatch.StartNew();
        await Task.WhenAll(applicants.Zip(ready, (applicant, answers) => Task.Run(async () =>
        {
            foreach (var one in answers)
            {
                await applicant.SendAsync(one);
            }
        })));
        return (each * applicants.Count, each * applicants.Count / start.Elapsed.TotalSeconds);
    }

    /// <summary>One application, from the form to the receipt.</summary>
    /// <returns>Whose it was.</returns>
    public async Task<string> ApplyOnceAsync()
    {
        var person = NextPerson();
        await applicants[0].SendAsync(await applicants[0].FillInAsync(person));
        return person;
    }

    public void Dispose() => applicants.ForEach(applicant => applicant.Dispose());
}
