using Portal.Data;
using Portal.Data.Content;
using Portal.Features.Content.BibImport;
using Portal.Features.Content.Editing;
using Portal.Features.Content.Files;
using Portal.Features.Shared;

namespace Portal.Features.Content;

public static class ContentServices
{
    public static IServiceCollection AddContent(this IServiceCollection services)
    {
        services.AddScoped<ContentHistory>();
        services.AddScoped<SiteFileContent>();
        services.AddScoped<ImportContentHandler>();
        services.AddScoped<ExportContentHandler>();
        services.AddScoped<ImportBibHandler>();
        services.AddScoped<MovedAddresses>();
        services.AddScoped<ArchivingRule>();
        services.AddScoped<ContentKeys>();
        services.AddScoped<RevisionReader>();
        services.AddScoped<EditConflicts>();
        services.AddScoped<SaveContentHandler>();
        services.AddScoped<RemoveContentHandler>();
        services.AddScoped<RestoreContentHandler>();
        services.AddScoped<MoveContentHandler>();
        services.AddScoped<ConfirmTextHandler>();
        services.AddScoped<RemoveSamplesHandler>();
        services.AddScoped<FirstSteps>();
        services.AddScoped<PausePromises>();
        services.AddScoped<SiteFileUses>();
        services.AddScoped<AddSiteFileHandler>();
        services.AddScoped<DescribeSiteFileHandler>();
        services.AddScoped<RemoveSiteFileHandler>();
        return services;
    }
}
