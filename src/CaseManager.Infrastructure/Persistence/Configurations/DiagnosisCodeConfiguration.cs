using CaseManager.Domain.Codes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Infrastructure.Persistence.Configurations;

internal sealed class DiagnosisCodeConfiguration : IEntityTypeConfiguration<DiagnosisCode>
{
    public void Configure(EntityTypeBuilder<DiagnosisCode> builder)
    {
        builder.Property(c => c.Code).HasMaxLength(DiagnosisCode.CodeLength);
        builder.Property(c => c.Key).HasMaxLength(DiagnosisCode.CodeLength);
        builder.Property(c => c.ShortDescription).HasMaxLength(DiagnosisCode.ShortLength);
        builder.Property(c => c.Description).HasMaxLength(DiagnosisCode.DescriptionLength);
        builder.Property(c => c.Release).HasMaxLength(DiagnosisCode.ReleaseLength);
        builder.Property(c => c.RetiredIn).HasMaxLength(DiagnosisCode.ReleaseLength);
        builder.Property(c => c.SearchKey).HasMaxLength(DiagnosisCode.SearchKeyLength);
        builder.HasIndex(c => c.Key).IsUnique();
    }
}
