using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Content.Editing.Fields;
using Portal.Features.Content.Editing.Forms;
using Portal.Features.Content.Reading;
using Portal.Features.Shared;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Content.Editing;

/// <summary>The names of rows in addresses: chosen once, changed with care.</summary>
public sealed class ContentKeys(PortalDbContext db)
{
    /// <summary>Its name in the form. The address of the page has a <c>key</c> already, the one that the row has so far.</summary>
    public const string Field = "newKey";

    /// <summary>Addresses of the house that stand beside those of rows.</summary>
    internal static readonly string[] Reserved = ["new", "import", "style"];

    /// <param name="row">Null for a new one.</param>
    /// <param name="edited">The row with what was typed.</param>
    /// <param name="wanted">Empty to have one made of the row's name.</param>
    public async Task<string> ChooseAsync(ContentForm form, ContentEntity? row, ContentEntity edited, string wanted, FormErrors errors, CancellationToken cancellationToken)
    {
        wanted = wanted.Trim();
        var key = wanted.Length > 0 ? wanted : row?.Key ?? await FreeAsync(form, edited, cancellationToken);
        if (!ContentValues.IsKey(key) || Reserved.Contains(key))
        {
            errors.Add(Field, EditingTexts.KeyForm);
        }
        else if (key != row?.Key && await form.FindAsync(db, key, cancellationToken) is { } other)
        {
            errors.Add(Field, EditingTexts.KeyTaken.With(key, form.NameOf(other)));
        }

        return key;
    }

    /// <summary>The old key leads to the row from now on, and whoever names the row names it by the new one.</summary>
    public async Task RenameAsync(ContentForm form, ContentEntity row, string key, CancellationToken cancellationToken)
    {
        var old = row.Key;
        var aliases = await db.ContentAliases.Where(alias => alias.Kind == form.Kind && (alias.Key == key || alias.Key == old)).ToListAsync(cancellationToken);
        db.RemoveRange(aliases);
        await db.SaveChangesAsync(cancellationToken);
        db.Add(new ContentAlias { Kind = form.Kind, Key = old, RowId = row.Id });
        row.Rename(key);
        await PointToAsync(form.Kind, old, key, cancellationToken);
    }

    private async Task PointToAsync(ContentKind kind, string old, string key, CancellationToken cancellationToken)
    {
        if (kind is ContentKind.Publication)
        {
            await db.News.IgnoreQueryFilters().Where(item => item.PublicationKey == old)
                .ExecuteUpdateAsync(set => set.SetProperty(item => item.PublicationKey, key), cancellationToken);
        }

        if (kind is ContentKind.Publication or ContentKind.Interest)
        {
            foreach (var topic in await db.Topics.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]).Where(topic => topic.ReadingKeys.Contains(old) || topic.InterestKeys.Contains(old)).ToListAsync(cancellationToken))
            {
                topic.ReadingKeys = kind is ContentKind.Publication ? Named(topic.ReadingKeys) : topic.ReadingKeys;
                topic.InterestKeys = kind is ContentKind.Interest ? Named(topic.InterestKeys) : topic.InterestKeys;
            }
        }

        List<string> Named(List<string> keys) => [.. keys.Select(other => other == old ? key : other)];
    }

    /// <summary>From the English name, or else a plain one, with a number where it is taken.</summary>
    private async Task<string> FreeAsync(ContentForm form, ContentEntity edited, CancellationToken cancellationToken)
    {
        string stem;
        using (Language.English.Speak())
        {
            stem = Slug(form.NameOf(edited));
        }

        stem = stem.Length > 0 && !Reserved.Contains(stem) ? stem : form.Path;
        for (var number = 1; ; number++)
        {
            var key = number == 1 ? stem : $"{stem}-{number}";
            if (await form.FindAsync(db, key, cancellationToken) is null)
            {
                return key;
            }
        }
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        // Cut at a word, so that the address stays readable.
        const int Longest = 50;
        var text = slug.ToString().Trim('-');
        return text.Length <= Longest ? text : text[..(text.LastIndexOf('-', Longest) is > 0 and var blank ? blank : Longest)];
    }
}
