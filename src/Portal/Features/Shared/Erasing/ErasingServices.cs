using Microsoft.Extensions.Options;
using Portal.Data.Erasing;
using Portal.Features.Shared.Archive;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Shared.Erasing;

internal static class ErasingServices
{
    public static void AddErasing(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsCheck>();
        services.AddSingleton(provider => new RetentionRule(
            provider.GetRequiredService<IOptions<RetentionOptions>>().Value, provider.GetRequiredService<IOptions<SiteOptions>>().Value));
        services.AddScoped<RetentionScan>();
        services.AddScoped<KeptUntil>();
        services.AddScoped<PersonInquiries>();
        services.AddScoped<EraseInquiryHandler>();
        services.AddScoped<ErasePersonHandler>();
        services.AddScoped<ArchivedInquiries>();
        services.AddScoped<InquiryArchive>();
    }
}
