using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Portal.Data;

/// <summary>What an exception says about the database.</summary>
public static class DatabaseFaults
{
    private const string NoConnection = "Portal.NoConnection";

    /// <summary>Whether the database could not be reached or broke off, so that the same again may work later.</summary>
    public static bool IsDatabaseAway(this Exception exception) =>
        exception is NpgsqlException { IsTransient: true }
        || exception is NpgsqlException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow }

        // What an operator mends: a name or a password that is wrong, or was changed a moment ago.
        || exception is NpgsqlException { SqlState: PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification }
        || exception is NpgsqlException and not PostgresException
        || (exception.InnerException is { } inner && inner.IsDatabaseAway());

    /// <summary>Whether somebody who asks can only be told to come back: it could not be reached, or took too long.</summary>
    public static bool CannotAnswerNow(this Exception exception) => exception.IsDatabaseAway() || exception.IsStatementTimeout();

    /// <summary>Whether it is there and has no room: no disk, no memory, no connection. All of these count as away, too.</summary>
    public static bool IsOutOfRoom(this Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.InsufficientResources or PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.TooManyConnections }
        || (exception.InnerException is { } inner && inner.IsOutOfRoom());

    public static bool IsDiskFull(this Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.DiskFull } || (exception.InnerException is { } inner && inner.IsDiskFull());

    /// <summary>What is the matter with the database, as the end of a sentence for the log.</summary>
    public static string Trouble(this Exception exception) => exception.TroubleKind() switch
    {
        DatabaseTrouble.DiskFull => "has no room left on its disk",
        DatabaseTrouble.OutOfMemory => "is out of memory",
        DatabaseTrouble.TooManyConnections => "takes no more connections",
        DatabaseTrouble.OutOfResources => "is out of resources",
        _ => "is away",
    };

    public static DatabaseTrouble TroubleKind(this Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => DatabaseTrouble.DiskFull,
        PostgresException { SqlState: PostgresErrorCodes.OutOfMemory } => DatabaseTrouble.OutOfMemory,
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => DatabaseTrouble.TooManyConnections,
        PostgresException { SqlState: PostgresErrorCodes.InsufficientResources } => DatabaseTrouble.OutOfResources,
        { InnerException: { } inner } => inner.TroubleKind(),
        _ => DatabaseTrouble.Away,
    };

    /// <summary>Whether a statement was given up because it took too long; the database is there and well.</summary>
    public static bool IsStatementTimeout(this Exception exception) =>
        !exception.Data.Contains(NoConnection)
        && (exception is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } or NpgsqlException { InnerException: TimeoutException }
            || (exception.InnerException is { } inner && inner.IsStatementTimeout()));

    /// <summary>To be said of what went wrong before there was a connection: Npgsql words it as it words a statement that took too long.</summary>
    internal static void MarkNoConnection(this Exception exception) => exception.Data[NoConnection] = true;

    public static bool IsUniqueViolation(this DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}

/// <summary>What is the matter with the database.</summary>
public enum DatabaseTrouble
{
    Away,
    DiskFull,
    OutOfMemory,
    TooManyConnections,
    OutOfResources,
}
