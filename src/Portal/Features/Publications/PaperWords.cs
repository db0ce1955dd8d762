using System.Globalization;
using Portal.Model.Publications;

namespace Portal.Features.Publications;

/// <summary>What kinds and areas are called in the reader's language.</summary>
public static class PaperWords
{
    public static string Of(PublicationKind kind) => kind switch
    {
        PublicationKind.Conference => PublicationsTexts.Kind_Conference,
        PublicationKind.Journal => PublicationsTexts.Kind_Journal,
        PublicationKind.Book => PublicationsTexts.Kind_Book,
        PublicationKind.Thesis => PublicationsTexts.Kind_Thesis,
        PublicationKind.Report => PublicationsTexts.Kind_Report,
        _ => PublicationsTexts.Kind_Other,
    };

    /// <summary>An area is a word of the owner's; one that has no translation here is shown as it is.</summary>
    public static string Area(string area) =>
        AreaTexts.ResourceManager.GetString(area.Replace('-', '_'), CultureInfo.CurrentUICulture) ?? area.Replace('-', ' ');
}
