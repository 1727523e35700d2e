using System.Security.Cryptography;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Reporting;

/// <summary>The bytes of a finished report in one form, beside their hash.</summary>
public sealed class ReportFile : Entity
{
    private ReportFile() => (Content, Sha256) = ([], "");

    /// <summary>Keeps the bytes and their SHA-256.</summary>
    public ReportFile(ReportFormat format, byte[] content)
    {
        Format = format;
        Content = content;
        Length = content.Length;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
    }

    /// <summary>The run that made it.</summary>
    public Guid ReportRunId { get; private set; }

    /// <summary>PDF, CSV or screen.</summary>
    public ReportFormat Format { get; private set; }

    /// <summary>The bytes; empty where they were kept long enough.</summary>
#pragma warning disable CA1819 // Bytes are bytes: EF Core maps an array, and nobody changes it.
    public byte[] Content { get; private set; }
#pragma warning restore CA1819

    /// <summary>Number of bytes that it had when it was made.</summary>
    public int Length { get; private set; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; }

    internal void Empty() => Content = [];
}
