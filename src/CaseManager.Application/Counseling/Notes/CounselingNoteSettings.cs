namespace CaseManager.Application.Counseling.Notes;

/// <summary>The <c>CounselingNotes</c> section of the configuration.</summary>
/// <param name="Keys">32 bytes each; the first one encrypts, all decrypt.</param>
public sealed record CounselingNoteSettings(IReadOnlyList<byte[]> Keys);
