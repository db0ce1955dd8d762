using System.Security.Cryptography;
using System.Text;
using Portal.Features.Content.Bibliography;
using Portal.Features.Content.Kinds;
using Portal.Model.Publications;

namespace Portal.Features.Content.BibImport;

/// <summary>What one entry of the text would do, before anybody said yes.</summary>
/// <param name="Number">Its place among the entries, from 1.</param>
/// <param name="Stored">The paper here that it is taken for; null for a new one.</param>
internal sealed record BibProposal(int Number, BibEntry Entry, Publication? Stored, BibLikeness Likeness, BibMerge Merge, AuthorJudgement Authors)
{
    /// <summary>The number of an earlier entry that is about the same paper; this one is not offered then.</summary>
    public int? Repeats { get; init; }

    /// <summary>What it would be as a paper of its own, where it is only taken for a stored one; else null.</summary>
    public Publication? AsOwn { get; init; }

    /// <summary>Fields that nothing here reads.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>What is wrong with fields, which are left out for it.</summary>
    public IReadOnlyList<BibFault> Faults { get; init; } = [];

    public Publication Paper => Merge.Paper;

    public BibOutcome Outcome => Repeats is not null ? BibOutcome.Repeated
        : Stored is null ? BibOutcome.New
        : Merge.Changes.Count > 0 ? BibOutcome.Changed
        : BibOutcome.Same;

    public bool IsOffered => Outcome is BibOutcome.New or BibOutcome.Changed;

    /// <summary>Whether one button may tick it together with others.</summary>
    public bool IsSure => IsOffered && Authors.IsSure && Likeness is BibLikeness.None or BibLikeness.Same;

    /// <summary>
    /// The value of its tick. It stands for what was shown: another text of the entry, or another state of the paper here,
    /// has another one, so a tick never does what nobody has seen.
    /// </summary>
    public string Mark { get; } = Fingerprint(Merge.Paper, Stored);

    /// <summary>The same for <see cref="AsOwn"/>.</summary>
    public string OwnMark => $"{Mark}-own";

    private static string Fingerprint(Publication paper, Publication? stored)
    {
        var seen = $"{BibWriting.Entry(paper)}\n{(stored is null ? "" : $"{stored.Id}\n{stored.Version}\n{BibWriting.Entry(stored)}")}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen)).AsSpan(0, 12));
    }
}

public enum BibOutcome
{
    New,
    Changed,
    Same,
    Repeated,
}

/// <summary>Why an entry is taken for a paper that is here.</summary>
public enum BibLikeness
{
    None,

    /// <summary>Same key, and title or DOI agree.</summary>
    Same,

    /// <summary>Same key, but another title: perhaps two papers.</summary>
    KeyOnly,

    /// <summary>Another key, but the same DOI.</summary>
    Doi,

    /// <summary>Another key, but the same title.</summary>
    Title,
}
