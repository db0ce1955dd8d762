using Portal.Features.Shared;
using Portal.Model.Text;

namespace Portal.Features.Contact.Courtesy;

/// <summary>What is looked at before somebody sends a form.</summary>
/// <param name="OtherName">The sender's name in the other script, if given.</param>
/// <param name="Texts">The free texts.</param>
/// <param name="FileNames">As they were on the sender's disk.</param>
/// <param name="OwnerNames">Of the person who reads it, in one or both scripts.</param>
public sealed record CourtesyFacts(
    string FullName,
    string? OtherName,
    string Email,
    IReadOnlyList<string> Texts,
    IReadOnlyList<string> FileNames,
    IReadOnlyList<string> OwnerNames,
    bool IsCollaboration);

/// <summary>
/// Slips that people are glad to hear of before they send: asked, never insisted on. In doubt it says nothing, because
/// a false alarm is worse than a slip.
/// </summary>
public static class CourtesyCheck
{
    /// <returns>One sentence each, in the current language: address, greeting, files, kind of address.</returns>
    public static IReadOnlyList<string> Of(CourtesyFacts facts) => [.. Notes(facts)];

    private static IEnumerable<string> Notes(CourtesyFacts facts)
    {
        if (MailDomains.Suggest(facts.Email) is { } address)
        {
            yield return CourtesyTexts.MailDomain.With(MailDomains.Of(facts.Email), address);
        }

        if (Greeting.ToSomebodyElse(facts.Texts, facts.OwnerNames) is { } greeted)
        {
            yield return CourtesyTexts.Greeting.With(greeted, InReadersScript(facts.OwnerNames));
        }

        foreach (var file in facts.FileNames.Where(file => FileOwner.IsSomebodyElse(file, [facts.FullName, facts.OtherName])))
        {
            yield return CourtesyTexts.FileName.With(file);
        }

        if (facts.IsCollaboration && MailDomains.IsPrivate(facts.Email))
        {
            yield return CourtesyTexts.PrivateMail;
        }
    }

    private static string InReadersScript(IReadOnlyList<string> names) =>
        names.FirstOrDefault(name => PersonNames.HanRuns(name).Count > 0 == (Languages.Current == Language.Chinese)) ?? names[0];
}
