namespace Portal.Features.Shared.Reviews;

/// <param name="Pictures">What the addresses of pages begin with: the number of the file and of the page come after it.</param>
/// <param name="Query">What they end with.</param>
public sealed record PacketView(ReviewPacket Packet, string Pictures, string Query = "");
