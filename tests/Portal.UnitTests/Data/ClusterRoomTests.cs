using Portal.Data.PrivateServer;

namespace Portal.UnitTests.Data;

public sealed class ClusterRoomTests
{
    private const long Gigabyte = 1024L * 1024 * 1024;

    [Fact]
    public void A_copy_needs_room_for_all_databases_and_for_the_journal_of_writing_them()
    {
        Assert.Null(ClusterRoom.Missing(3 * Gigabyte, free: 5 * Gigabyte));
        Assert.Equal("a copy needs up to 4,296 MB, 3,072 MB are free.", ClusterRoom.Missing(3 * Gigabyte, free: 3 * Gigabyte));
        Assert.Null(ClusterRoom.Missing(Gigabyte / 10, free: Gigabyte / 2));
        Assert.Equal("a copy needs up to 404 MB, 102 MB are free.", ClusterRoom.Missing(Gigabyte / 10, free: Gigabyte / 10));
    }
}
