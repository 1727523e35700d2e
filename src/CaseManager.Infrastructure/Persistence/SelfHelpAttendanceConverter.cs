using CaseManager.Domain.Codes;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaseManager.Infrastructure.Persistence;

/// <summary>Stores attendance at self-help groups as the count in 30 days, so that any set of bands can be derived.</summary>
internal sealed class SelfHelpAttendanceConverter()
    : ValueConverter<SelfHelpAttendance, string>(attendance => attendance.Times.ToString(), text => new SelfHelpAttendance(NumberRange.Parse(text, null)));
