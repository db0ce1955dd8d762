namespace Portal.Features.Account;

internal static class AccountServices
{
    public static void AddAccount(this IServiceCollection services) => services.AddScoped<CreateOwnerHandler>();
}
