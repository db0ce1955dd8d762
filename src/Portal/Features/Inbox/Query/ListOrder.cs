using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox.Query;

/// <summary>The orders of the list.</summary>
public enum ListOrder
{
    Newest,
    Oldest,

    /// <summary>What was promised first.</summary>
    ReplyBy,

    /// <summary>What sleeps or slept until the earliest moment.</summary>
    Snoozed,

    /// <summary>Whose sender waits longest for a reaction.</summary>
    Wrote,
}

/// <summary>Where a page of the list ends: the last inquiry on it, with what it is ordered by.</summary>
/// <param name="Group">Of the work to do; 0 elsewhere.</param>
/// <param name="At">Null in the orders that need the id alone; ids grow with time.</param>
public readonly record struct ListCursor(int Group, DateTimeOffset? At, Guid Id)
{
    /// <summary>For the address.</summary>
    public override string ToString() => $"{Group}-{At?.UtcTicks ?? 0:x}-{Id:n}";

    public static ListCursor? Parse(string? text) =>
        text?.Split('-') is [var group, var at, var id] && int.TryParse(group, out var number) && number is >= 0 and < 10
        && long.TryParse(at, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var ticks) && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks
        && Guid.TryParseExact(id, "n", out var guid)
            ? new(number, ticks == 0 ? null : new(ticks, TimeSpan.Zero), guid)
            : null;
}

internal static class ListOrders
{
    public static IQueryable<Inquiry> InOrder(this IQueryable<Inquiry> inquiries, ListOrder order) => order switch
    {
        ListOrder.Newest => inquiries.OrderByDescending(i => i.Id),
        ListOrder.Oldest => inquiries.OrderBy(i => i.Id),
        ListOrder.ReplyBy => inquiries.OrderBy(i => i.ReplyBy).ThenBy(i => i.Id),
        ListOrder.Snoozed => inquiries.OrderBy(i => i.SnoozedUntil).ThenBy(i => i.Id),
        ListOrder.Wrote => inquiries.OrderBy(i => i.SenderWroteAt).ThenBy(i => i.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };

    public static IQueryable<Inquiry> Backwards(this IQueryable<Inquiry> inquiries, ListOrder order) => order switch
    {
        ListOrder.Newest => inquiries.OrderBy(i => i.Id),
        ListOrder.Oldest => inquiries.OrderByDescending(i => i.Id),
        ListOrder.ReplyBy => inquiries.OrderByDescending(i => i.ReplyBy).ThenByDescending(i => i.Id),
        ListOrder.Snoozed => inquiries.OrderByDescending(i => i.SnoozedUntil).ThenByDescending(i => i.Id),
        ListOrder.Wrote => inquiries.OrderByDescending(i => i.SenderWroteAt).ThenByDescending(i => i.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };

    /// <summary>Those behind the cursor, as one comparison of rows that an index answers.</summary>
    public static IQueryable<Inquiry> After(this IQueryable<Inquiry> inquiries, ListOrder order, ListCursor cursor) => order switch
    {
        ListOrder.Newest => inquiries.Where(i => i.Id < cursor.Id),
        ListOrder.Oldest => inquiries.Where(i => i.Id > cursor.Id),
        ListOrder.ReplyBy => inquiries.Where(i => EF.Functions.GreaterThan(ValueTuple.Create(i.ReplyBy, i.Id), ValueTuple.Create(cursor.At!.Value, cursor.Id))),
        ListOrder.Snoozed => inquiries.Where(i => EF.Functions.GreaterThan(ValueTuple.Create(i.SnoozedUntil!.Value, i.Id), ValueTuple.Create(cursor.At!.Value, cursor.Id))),
        ListOrder.Wrote => inquiries.Where(i => EF.Functions.GreaterThan(ValueTuple.Create(i.SenderWroteAt!.Value, i.Id), ValueTuple.Create(cursor.At!.Value, cursor.Id))),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };

    public static IQueryable<Inquiry> Before(this IQueryable<Inquiry> inquiries, ListOrder order, ListCursor cursor) => order switch
    {
        ListOrder.Newest => inquiries.Where(i => i.Id > cursor.Id),
        ListOrder.Oldest => inquiries.Where(i => i.Id < cursor.Id),
        ListOrder.ReplyBy => inquiries.Where(i => EF.Functions.LessThan(ValueTuple.Create(i.ReplyBy, i.Id), ValueTuple.Create(cursor.At!.Value, cursor.Id))),
        ListOrder.Snoozed => inquiries.Where(i => EF.Functions.LessThan(ValueTuple.Create(i.SnoozedUntil!.Value, i.Id), ValueTuple.Create(cursor.At!.Value, cursor.Id))),
        ListOrder.Wrote => inquiries.Where(i => EF.Functions.LessThan(ValueTuple.Create(i.SenderWroteAt!.Value, i.Id), ValueTuple.Create(cursor.At!.Value, cursor.Id))),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };
}
