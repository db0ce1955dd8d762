namespace Portal.Features.Content.Bibliography;

/// <summary>One thing that is wrong in BibTeX, and where.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Name">The field or entry that it is about, or the sign; empty where there is none.</param>
/// <param name="Other">What else its words name: another line, a limit, a person.</param>
internal sealed record BibFault(BibMistake Mistake, int Line, int Column, string Name = "", string Other = "")
{
    /// <summary>For those who import files; the page for imports has words of its own in both languages.</summary>
    public string Words => Mistake switch
    {
        BibMistake.NeverClosed => $"the value of {Name} is never closed",
        BibMistake.Unfinished => $"the value of {Name} must be followed by a comma or the end of the entry; are its braces balanced?",
        BibMistake.Joined => $"{Name} joins texts with #, which is not supported: write one text",
        BibMistake.Outside => $"'{Name}' outside of an entry; does one above it close too early?",
        BibMistake.Macros => "@string is not supported: write the text out where it is used",
        BibMistake.NoBeginning => "an entry begins like @misc{key,",
        BibMistake.GoesOn => $"'{Name}' goes on after its last field; is a comma missing or a brace too many?",
        BibMistake.NoFieldName => "expected the name of a field",
        BibMistake.NoEquals => $"expected = after {Name}",
        BibMistake.Macro => $"the value of {Name} must stand in braces or quotes",
        BibMistake.Twice => $"{Name} stands already in line {Other}",
        BibMistake.TooMany => $"is mistake number {Other}; the rest was not read",
        BibMistake.LongType => $"the type of an entry must be at most {Other} letters",
        BibMistake.NoTitle => "title is missing",
        BibMistake.LongTitle => $"title must be at most {Other} characters",
        BibMistake.NoAuthor => "author is missing",
        BibMistake.Year => "year must be 1900 to 2100; leave it out where it is not known",
        BibMistake.Address => $"{Name} {Reading.ContentValues.AddressForm}",
        BibMistake.Flag => $"{Name} must be {{true}} or {{false}}",
        BibMistake.TooLong => $"{Name} must be at most {Other} characters",
        _ => $"{Name} names {Other}, who is not among the authors",
    };

    /// <summary>Whether the entry cannot be taken at all; otherwise only the field is left out.</summary>
    public bool IsFatal => Mistake < BibMistake.Twice;
}

internal enum BibMistake
{
    NeverClosed,
    Unfinished,
    Joined,

    /// <summary>A brace between entries.</summary>
    Outside,

    /// <summary>An <c>@string</c>.</summary>
    Macros,
    NoBeginning,
    GoesOn,
    NoFieldName,
    NoEquals,

    /// <summary>A word without braces, which may be the name of a text that is defined elsewhere.</summary>
    Macro,
    TooMany,
    LongType,
    NoTitle,
    LongTitle,
    NoAuthor,
    Twice,
    Year,
    Address,
    Flag,
    TooLong,

    /// <summary>Who is said to have contributed equally is no author.</summary>
    Stranger,
}
