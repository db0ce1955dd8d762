using Portal.Model.Text;

namespace Portal.Features.Shared.Cards;

/// <summary>What is on the picture that stands beside a shared link.</summary>
/// <param name="Name">Part of its address: <c>site</c>, <c>topic-slug</c> or <c>paper-key</c>.</param>
/// <param name="Kicker">A few words above the title.</param>
/// <param name="TitleLanguage">Titles of papers are in one language alone.</param>
/// <param name="Note">A sentence or a mark below the title.</param>
/// <param name="Foot">Whose site it is, and where.</param>
public sealed record Card(string Name, Language Language, string? Kicker, string Title, Language TitleLanguage, string? Note, string Foot, string Host);
