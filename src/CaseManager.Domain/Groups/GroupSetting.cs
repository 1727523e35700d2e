using CaseManager.Domain.Centers;

namespace CaseManager.Domain.Groups;

/// <summary>How a group runs, beside who leads it and how large it may be.</summary>
/// <param name="MinimumToRun">Fewest clients with whom it meets; null where it meets with any number.</param>
/// <param name="IsClosed">Of peer support: only those whom the meeting is for come, see <see cref="Group.IsClosed"/>.</param>
/// <param name="CoFacilitators">Who leads it too.</param>
public sealed record GroupSetting(int? MinimumToRun = null, bool IsClosed = false, IReadOnlyList<StaffMember>? CoFacilitators = null);
