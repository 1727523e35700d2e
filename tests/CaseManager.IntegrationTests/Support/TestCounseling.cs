using CaseManager.Application.Counseling.Notes;

namespace CaseManager.IntegrationTests.Support;

/// <summary>SUD counseling notes as tests keep them.</summary>
internal static class TestCounseling
{
    /// <summary>A key of <c>CounselingNotes:Key</c>.</summary>
    public const string Key = "Dx4tPEtaaXiHlqW0w9Lh8A8eLTxLWml4h5altMPS4fA=";

    /// <summary>Encrypted by <see cref="Key"/>.</summary>
    public static readonly CounselingNoteSettings Settings = new([Convert.FromBase64String(Key)]);
}
