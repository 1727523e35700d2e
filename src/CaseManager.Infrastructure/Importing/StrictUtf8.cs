using System.Text;
using System.Text.Unicode;
using CaseManager.Domain.Common;

namespace CaseManager.Infrastructure.Importing;

// Decodes a file without ever replacing a letter: a name with a wrong letter in it would stay wrong.
internal static class StrictUtf8
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    public static string Decode(ReadOnlySpan<byte> bytes, FileFault fault)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            throw fault.At(new CellPosition(0, 1, null), "this is a workbook or a zip file, not text. Save the sheet as “CSV UTF-8”.");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw fault.At(new CellPosition(0, 1, null), "the encoding is UTF-16, not UTF-8. Save it as “CSV UTF-8”.");
        }

        bytes = bytes.StartsWith(Utf8Mark) ? bytes[Utf8Mark.Length..] : bytes;
        if (bytes.IndexOf((byte)0) is >= 0 and var zero && Utf8.IsValid(bytes[..zero]))
        {
            throw fault.At(Locate(bytes[..zero]), "there is a NUL character; this is not a text file.");
        }

        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : throw WrongEncoding(bytes, fault);
    }

    private static RuleViolationException WrongEncoding(ReadOnlySpan<byte> bytes, FileFault fault)
    {
        var valid = 0;
        while (Rune.DecodeFromUtf8(bytes[valid..], out _, out var length) is System.Buffers.OperationStatus.Done)
        {
            valid += length;
        }

        return fault.At(Locate(bytes[..valid]), $"the encoding is wrong: byte 0x{bytes[valid]:X2} is not UTF-8. Save it as “CSV UTF-8”.");
    }

    private static CellPosition Locate(ReadOnlySpan<byte> before) => CsvPosition.AtEndOf(Encoding.UTF8.GetString(before));
}
