namespace Portal.Features.Health;

internal static class HealthServices
{
    /// <summary>In the order in which they are asked; what decides readiness comes first.</summary>
    public static void AddHealthQuestions(this IServiceCollection services)
    {
        services.AddScoped<HealthRound>();
        Add<DatabaseQuestion>();
        Add<SchemaQuestion>();
        Add<ClockQuestion>();
        Add<KeysQuestion>();
        Add<DiskQuestion>();
        Add<RoomQuestion>();
        Add<ScannerQuestion>();
        Add<ReaderQuestion>();
        Add<PicturesQuestion>();
        Add<UploadsQuestion>();
        Add<MailQuestion>();
        Add<OutboxQuestion>();
        Add<IntakeQuestion>();
        Add<WorkersQuestion>();
        Add<InstancesQuestion>();
        Add<NoticesQuestion>();
        Add<BackupQuestion>();
        Add<OwnerQuestion>();

        void Add<T>()
            where T : HealthQuestion => services.AddScoped<HealthQuestion, T>();
    }
}
