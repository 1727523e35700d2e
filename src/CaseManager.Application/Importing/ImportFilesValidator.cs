using FluentValidation;

namespace CaseManager.Application.Importing;

internal sealed class ImportFilesValidator : AbstractValidator<ImportFiles>
{
    public ImportFilesValidator() => RuleFor(f => f.Parts).Custom((parts, context) =>
    {
        foreach (var part in parts)
        {
            if (part.Bytes.IsEmpty)
            {
                context.AddFailure(part.Field, $"The {part.Name} is empty.");
            }
            else if (part.Bytes.Length > ImportFiles.LargestFile)
            {
                context.AddFailure(part.Field, $"The {part.Name} is larger than 20 MB. Split it by date and import the parts one after the other.");
            }
        }
    });
}
