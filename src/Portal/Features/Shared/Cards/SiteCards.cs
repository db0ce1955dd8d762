using Microsoft.Extensions.Options;
using Portal.Data.Pictures;
using Portal.Features.Shared.Head;
using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Shared.Cards;

/// <summary>The cards of the site, of its topics and of its papers, in the language of the request, and where they are.</summary>
public sealed class SiteCards(SvgPainter painter, IOptions<SiteOptions> options)
{
    public const string OfSite = "site";
    public const string OfTopic = "topic-";
    public const string OfPaper = "paper-";

    private readonly SiteOptions site = options.Value;

    /// <param name="profile">Null where the site has none yet.</param>
    public Card Of(ResearchProfile? profile) => profile is null
        ? Make(OfSite, null, site.Name, Languages.Current, null)
        : Make(
            OfSite, profile.Role.ToString(), profile.Name.IsEmpty ? site.Name : profile.Name.ToString(), Languages.Current,
            profile.Tagline.ToString());

    /// <summary>An invented example says so on its card as well.</summary>
    public Card Of(Topic topic) => Make(
        OfTopic + topic.Key,
        topic.Kind == TopicKind.Intern ? HeadTexts.CardIntern : HeadTexts.CardCollaboration,
        topic.Title.ToString(), topic.Title.In(Languages.Current).Language,
        topic.IsSample ? HeadTexts.CardSample : null);

    public Card Of(Publication paper) => Make(
        OfPaper + paper.Key, paper.Venue.Length > 0 ? paper.Venue : HeadTexts.CardPaper, paper.Title, Languages.OfText(paper.Title), paper.Award);

    /// <returns>Null where nothing can draw it.</returns>
    public string? Address(Card card) => painter.IsThere ? PageAddresses.Of(site, card.Language, Path(card, CardDrawing.Fingerprint(CardDrawing.Draw(card)))) : null;

    public static string Path(Card card, string fingerprint) => $"/cards/{card.Name}/{fingerprint}.png";

    private Card Make(string name, string? kicker, string title, Language titleLanguage, string? note) =>
        new(name, Languages.Current, string.IsNullOrEmpty(kicker) ? null : kicker, title, titleLanguage, note, site.Name, new Uri(site.BaseUrl).Authority);
}
