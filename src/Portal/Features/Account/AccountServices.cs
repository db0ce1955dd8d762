namespace Portal.Features.Account;

internal static class AccountServices
{
    public static void AddAccount(this IServiceCollection services)
    {
        services.AddScoped<AccountSessions>();
        services.AddScoped<CreateOwnerHandler>();
        services.AddScoped<SetUpOwnerHandler>();
        services.AddScoped<SignInHandler>();
    }
}
