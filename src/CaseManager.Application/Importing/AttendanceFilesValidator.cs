using FluentValidation;

namespace CaseManager.Application.Importing;

internal sealed class AttendanceFilesValidator : AbstractValidator<AttendanceFiles>
{
    public AttendanceFilesValidator()
    {
        RuleFor(f => f.Attendance).Must(HasBytes).WithMessage("The attendance file is empty.").Must(IsSmallEnough).WithMessage(TooLarge("attendance file"));
        RuleFor(f => f.Map).Must(HasBytes).WithMessage("The map is empty.").Must(IsSmallEnough).WithMessage(TooLarge("map"));
        RuleFor(f => f.Groups).Must(HasBytes).WithMessage("The groups file is empty.").Must(IsSmallEnough).WithMessage(TooLarge("groups file"));
    }

    private static bool HasBytes(ReadOnlyMemory<byte> file) => file.Length > 0;

    private static bool IsSmallEnough(ReadOnlyMemory<byte> file) => file.Length <= AttendanceFiles.LargestFile;

    private static string TooLarge(string what) => $"The {what} is larger than 20 MB. Split it by date and import the parts one after the other.";
}
