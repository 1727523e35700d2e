using CaseManager.Domain.Groups;

namespace CaseManager.Application.Importing.Attendance;

/// <summary>One row of a groups file, every cell read and checked.</summary>
/// <param name="Code">As the attendance file names the group.</param>
/// <param name="Name">As clients know it.</param>
/// <param name="Kind">Therapy, psychoeducation or peer support.</param>
/// <param name="Fellowship">Of a peer support group; otherwise null.</param>
/// <param name="Facilitator">Name of the facilitator or host; null where none is named.</param>
/// <param name="Credential">Of the facilitator; null where there is none.</param>
/// <param name="Capacity">Most clients in one session; null for no limit.</param>
public sealed record GroupRow(string Code, string Name, GroupKind Kind, Fellowship? Fellowship, string? Facilitator, string? Credential, int? Capacity);
