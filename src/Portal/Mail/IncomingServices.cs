using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Portal.Data;

namespace Portal.Mail;

/// <summary>Puts the intake together: nothing runs while it is off.</summary>
internal static partial class Intake
{
    public static void AddIntake(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IConfigureOptions<ImapOptions>, ImapOptionsReader>();
        services.AddOptions<ImapOptions>().PostConfigure(ImapOptionsReader.Complete).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ImapOptions>, ImapOptionsValidator>();

        // The compiler erases this call where MailKit is not built.
        AddMailKit(services);
        services.AddSingleton(new ImapLibrary(services.Any(service => service.ServiceType == typeof(IMailbox))));
        services.AddScoped<ReplyAddress>();
        services.AddScoped(provider => new IntakeStatusQuery(
            provider.GetRequiredService<PortalDbContext>(), provider.GetRequiredService<IOptions<ImapOptions>>().Value,
            provider.GetRequiredService<ImapLibrary>(), provider.GetRequiredService<TimeProvider>()));
        if (!string.IsNullOrEmpty(builder.Configuration[$"{ImapOptions.Section}:{nameof(ImapOptions.Host)}"]))
        {
            services.AddSingleton<IncomingRound>();
            services.AddHostedService<IncomingWorker>();
            services.AddHealthChecks().AddCheck<IntakeHealthCheck>(IntakeHealthCheck.Name, failureStatus: HealthStatus.Degraded);
        }
    }

    static partial void AddMailKit(IServiceCollection services);
}

/// <summary>Whether answers come in. Those that do not wait in the mailbox.</summary>
internal sealed class IntakeHealthCheck(IntakeStatusQuery query) : StoredStateCheck
{
    public const string Name = "intake";

    protected override async Task<HealthCheckResult> LookAsync(CancellationToken cancellationToken) =>
        (await query.ReadAsync(cancellationToken)).IsLate
            ? HealthCheckResult.Degraded($"The mailbox was not read for more than {IntakeStatusQuery.Patience.TotalMinutes:0} minutes.")
            : HealthCheckResult.Healthy();
}
