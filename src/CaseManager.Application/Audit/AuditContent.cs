using System.Buffers.Binary;
using System.Text;

namespace CaseManager.Application.Audit;

/// <summary>What an entry says, without its number, which it gets from the database.</summary>
public sealed record AuditContent(
    DateTime At, Guid? UserId, string Actor, string? Address, string Action, Guid? ClientId, string? SubjectKind, Guid? SubjectId, string? Changes)
{
    private const int Missing = -1;

    /// <summary>The bytes that are hashed: each field behind its length, so that no two contents have the same.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        Write(bytes, BitConverter.IsLittleEndian ? BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(At.Ticks)) : BitConverter.GetBytes(At.Ticks));
        Write(bytes, UserId?.ToByteArray(bigEndian: true));
        Write(bytes, Text(Actor));
        Write(bytes, Text(Address));
        Write(bytes, Text(Action));
        Write(bytes, ClientId?.ToByteArray(bigEndian: true));
        Write(bytes, Text(SubjectKind));
        Write(bytes, SubjectId?.ToByteArray(bigEndian: true));
        Write(bytes, Text(Changes));
        return bytes.ToArray();
    }

    private static byte[]? Text(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);

    private static void Write(MemoryStream bytes, byte[]? field)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, field?.Length ?? Missing);
        bytes.Write(length);
        bytes.Write(field);
    }
}
