using System.Security.Cryptography;
using CaseManager.Domain.Importing;

namespace CaseManager.Application.Importing;

/// <summary>The files of an import, as somebody brought them.</summary>
/// <param name="Kind">What they bring in.</param>
/// <param name="FileName">Name of the file with the rows; folders in it are not kept.</param>
public abstract record ImportFiles(ImportKind Kind, string FileName)
{
    /// <summary>Largest file, in bytes (20 MB).</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>How dates are written where the map does not say: ISO 8601.</summary>
    public const string IsoDate = "yyyy-MM-dd";

    /// <summary>Each file, the one with the rows first.</summary>
    public abstract IReadOnlyList<ImportPart> Parts { get; }

    internal string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Parts[0].Bytes.Span));
}
