namespace Portal.Features.HandOvers;

internal static class HandOversServices
{
    public static void AddHandOvers(this IServiceCollection services)
    {
        services.AddScoped<AskToHandOverHandler>();
        services.AddScoped<TakeBackHandOverHandler>();
        services.AddScoped<MakePacketHandler>();
        services.AddScoped<PacketWriter>();
    }
}
