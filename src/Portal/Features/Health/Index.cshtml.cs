using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Data;
using Portal.Features.Shared;

namespace Portal.Features.Health;

/// <summary>Whether everything that the portal needs is in order, and what to do where it is not: what the verb check says, for the owner.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(HealthRound round) : PageModel
{
    public IReadOnlyList<(HealthQuestion Question, HealthFinding Finding)> Answers { get; private set; } = [];

    public int Faults => Answers.Count(answer => answer.Finding.State == HealthState.Fault);

    /// <summary>All of it in one sentence.</summary>
    public string Verdict
    {
        get
        {
            var notes = Answers.Where(answer => answer.Finding.State == HealthState.Note).Select(answer => answer.Question.Title).ToList();
            return Faults > 0 ? HealthTexts.SomeWrong.With(Faults)
                : notes.Count > 0 ? HealthTexts.SomeNotes.With(string.Join(SharedTexts.Comma, notes))
                : HealthTexts.AllFine;
        }
    }

    public string Version { get; } = RunningHouse.Version.Split('+')[0];

    public static string Word(HealthState state) => state switch
    {
        HealthState.Fine => HealthTexts.StateFine,
        HealthState.Note => HealthTexts.StateNote,
        _ => HealthTexts.StateFault,
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var answers = new List<(HealthQuestion, HealthFinding)>();
        await foreach (var answer in round.AskAsync(onlyReady: false, cancellationToken))
        {
            answers.Add(answer);
        }

        Answers = answers;
    }
}
