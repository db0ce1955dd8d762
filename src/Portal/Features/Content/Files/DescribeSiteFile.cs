using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Content.Files;

public sealed record DescribeSiteFileCommand(string Fingerprint, string? English, string? Chinese);

/// <summary>Says in words what is on a picture, for those who do not see it.</summary>
public sealed class DescribeSiteFileHandler(PortalDbContext db)
{
    /// <returns>False where there is no such picture, or a text is too long; nothing was written then.</returns>
    public async Task<bool> HandleAsync(DescribeSiteFileCommand command, CancellationToken cancellationToken)
    {
        var text = new BilingualText(Side(command.English), Side(command.Chinese));
        if (Math.Max(text.En?.Length ?? 0, text.Zh?.Length ?? 0) > SiteFile.MaxAltLength
            || await db.SiteFiles.SingleOrDefaultAsync(file => file.Fingerprint == command.Fingerprint, cancellationToken) is not { } found)
        {
            return false;
        }

        found.Describe(text);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private static string? Side(string? typed) => CleanText.OneLine(typed ?? "") is { Length: > 0 } text ? text : null;
}
