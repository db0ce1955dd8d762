using System.Runtime.CompilerServices;
using Portal.Data;
using Portal.Features.Shared;

namespace Portal.Features.Health;

/// <summary>Asks all questions in their order. One that cannot be answered is a fault of its own and keeps nobody from the others.</summary>
public sealed partial class HealthRound(IEnumerable<HealthQuestion> questions, ILogger<HealthRound> logger)
{
    /// <param name="onlyReady">Only what decides readiness.</param>
    /// <exception cref="Npgsql.NpgsqlException">The database cannot be had: then there is nobody to ask.</exception>
    public async IAsyncEnumerable<(HealthQuestion Question, HealthFinding Finding)> AskAsync(bool onlyReady, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var question in questions.TakeWhile(question => !onlyReady || question.DecidesReadiness))
        {
            if (await AskAsync(question, cancellationToken) is not { } finding)
            {
                continue;
            }

            yield return (question, finding);
            if (finding.State == HealthState.Fault && question.DecidesReadiness)
            {
                // The remaining questions ask tables that may not be there yet.
                yield break;
            }
        }
    }

    private async Task<HealthFinding?> AskAsync(HealthQuestion question, CancellationToken cancellationToken)
    {
        try
        {
            return await question.AskAsync(cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && !(question.DecidesReadiness && e.IsDatabaseAway()))
        {
            LogFault(e, question.Name);
            return HealthFinding.Fault(HealthTexts.NotAnswered.With(e.GetType().Name), HealthTexts.NotAnsweredAdvice);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The question {Question} about health could not be answered")]
    private partial void LogFault(Exception exception, string question);
}
