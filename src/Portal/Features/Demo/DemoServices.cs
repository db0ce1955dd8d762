namespace Portal.Features.Demo;

internal static class DemoServices
{
    public static void AddDemo(this IServiceCollection services) => services.AddScoped<AddDemoInquiriesHandler>();
}
