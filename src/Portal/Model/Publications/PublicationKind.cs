namespace Portal.Model.Publications;

/// <summary>What readers tell papers apart by; several types of entries make one kind.</summary>
public enum PublicationKind
{
    /// <summary>In the proceedings of a conference or workshop.</summary>
    Conference,
    Journal,
    Book,
    Thesis,
    Report,

    /// <summary>Preprints, and whatever an entry does not say more about.</summary>
    Other,
}

public static class PublicationKinds
{
    /// <param name="entryType">Such as <c>inproceedings</c>, in lower case.</param>
    public static PublicationKind Of(string entryType) => entryType switch
    {
        "inproceedings" or "conference" or "proceedings" => PublicationKind.Conference,
        "article" => PublicationKind.Journal,
        "book" or "inbook" or "incollection" or "booklet" => PublicationKind.Book,
        "phdthesis" or "mastersthesis" => PublicationKind.Thesis,
        "techreport" or "manual" => PublicationKind.Report,
        _ => PublicationKind.Other,
    };
}
