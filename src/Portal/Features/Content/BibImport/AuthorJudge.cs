using Portal.Features.Content.Bibliography;
using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Content.BibImport;

/// <summary>
/// Says whether a paper is surely this researcher's. It is where its authors name the researcher together with somebody who
/// is an author of a paper that is here already, or with an institution of the curriculum vitae. Names alone do not do:
/// namesakes have papers, too.
/// </summary>
internal sealed class AuthorJudge
{
    private const int MostNamed = 3;

    /// <summary>Where exports of other programs put institutions.</summary>
    private static readonly IReadOnlyList<string> InstitutionFields = ["affiliation", "affiliations", "institution", "organization", "school"];

    private readonly OwnName own;
    private readonly HashSet<string> coAuthors;
    private readonly IReadOnlyList<string> institutions;

    /// <param name="profile">Null where there is none yet: then nothing is sure.</param>
    /// <param name="papers">All that are here; doubtful ones and drafts prove nothing.</param>
    /// <param name="background">The curriculum vitae.</param>
    public AuthorJudge(ResearchProfile? profile, IEnumerable<Publication> papers, IEnumerable<BackgroundEntry> background)
    {
        own = new(profile?.Name ?? BilingualText.Empty);
        coAuthors = [.. papers.Where(paper => paper is { IsDoubtful: false, IsDraft: false }).SelectMany(paper => Others(paper.Authors)).Select(Folded)];
        institutions =
        [
            .. background.Select(entry => entry.Organisation).Append(profile?.Affiliation ?? BilingualText.Empty)
                .SelectMany(text => new[] { text.En, text.Zh }).OfType<string>().Select(name => name.Split(',', '，')[0].Trim()).Where(name => name.Length > 1).Distinct(),
        ];
    }

    public AuthorJudgement Judge(Publication paper, BibEntry entry)
    {
        if (own.PlaceIn(paper.Authors) is null)
        {
            return new(paper.HasMoreAuthors ? AuthorReason.PerhapsBehindOthers : AuthorReason.NotNamed, []);
        }

        var known = Others(paper.Authors).Where(name => coAuthors.Contains(Folded(name))).Take(MostNamed).ToList();
        if (known.Count > 0)
        {
            return new(AuthorReason.WithCoAuthors, known);
        }

        var place = institutions.FirstOrDefault(name => InstitutionFields.Any(field =>
            entry.Fields.TryGetValue(field, out var text) && TexText.Plain(text.Text).Contains(name, StringComparison.OrdinalIgnoreCase)));
        return place is null ? new(AuthorReason.NobodyKnown, []) : new(AuthorReason.WithInstitution, [place]);
    }

    /// <summary>Everybody but the researcher whose name is written out: initials fit too many people.</summary>
    private IEnumerable<string> Others(IReadOnlyList<string> authors)
    {
        var place = own.PlaceIn(authors);
        return authors.Where((name, at) => at != place && !IsInitials(name));
    }

    private static bool IsInitials(string name) =>
        AuthorName.Of(name).IsInitials || (name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [var first, var last] && new AuthorName(last, first).IsInitials);

    /// <summary>The words of a name in one order, since lists turn names round.</summary>
    private static string Folded(string name) => string.Join(' ', name.ToLowerInvariant().Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}

/// <param name="Names">The people or the institution that it rests on.</param>
public sealed record AuthorJudgement(AuthorReason Reason, IReadOnlyList<string> Names)
{
    public bool IsSure => Reason is AuthorReason.WithCoAuthors or AuthorReason.WithInstitution;
}

public enum AuthorReason
{
    WithCoAuthors,
    WithInstitution,

    /// <summary>The name stands there, but nobody else is known here: perhaps a namesake.</summary>
    NobodyKnown,
    NotNamed,

    /// <summary>The name does not stand there, but the list is cut.</summary>
    PerhapsBehindOthers,
}
