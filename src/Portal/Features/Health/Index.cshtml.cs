using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Data;

namespace Portal.Features.Health;

/// <summary>Whether everything that the portal needs is in order, and what to do where it is not: what the verb check says, for the owner.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(HealthRound round) : PageModel
{
    public IReadOnlyList<(HealthQuestion Question, HealthFinding Finding)> Answers { get; private set; } = [];

    public int Faults => Answers.Count(answer => answer.Finding.State == HealthState.Fault);

    /// <summary>Titles of what is no fault, and yet not as most would want it.</summary>
    public IReadOnlyList<string> Notes => [.. Answers.Where(answer => answer.Finding.State == HealthState.Note).Select(answer => answer.Question.Title)];

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
