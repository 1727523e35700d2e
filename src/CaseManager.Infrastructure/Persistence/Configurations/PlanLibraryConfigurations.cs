using CaseManager.Domain.PlanLibrary;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Infrastructure.Persistence.Configurations;

internal sealed class LibraryEntryConfiguration : IEntityTypeConfiguration<LibraryEntry>
{
    public void Configure(EntityTypeBuilder<LibraryEntry> builder)
    {
        builder.Property(e => e.Text).HasMaxLength(Objective.TextLength);
        builder.Property(e => e.Measure).HasMaxLength(Objective.MeasureLength);
        builder.Property(e => e.SeedKey).HasMaxLength(LibraryEntry.SeedKeyLength);
        builder.Property(e => e.SearchKey).HasMaxLength(LibraryEntry.SearchKeyLength);
        builder.ComplexProperty(e => e.Frequency, frequency =>
        {
            frequency.Property(f => f.Times);
            frequency.Property(f => f.Unit);
        });
        builder.HasMany(e => e.Texts).WithOne().HasForeignKey(t => t.LibraryEntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => e.SeedKey).IsUnique();
        builder.HasIndex(e => new { e.Dimension, e.Kind });
    }
}

internal sealed class LibraryTextConfiguration : IEntityTypeConfiguration<LibraryText>
{
    public void Configure(EntityTypeBuilder<LibraryText> builder)
    {
        builder.ToTable("LibraryTexts");
        builder.HasKey(t => new { t.LibraryEntryId, t.TextKey });
        builder.Property(t => t.TextKey).ValueGeneratedNever();
        builder.HasIndex(t => t.TextKey);
    }
}

internal sealed class PlanTextTraceConfiguration : IEntityTypeConfiguration<PlanTextTrace>
{
    public void Configure(EntityTypeBuilder<PlanTextTrace> builder)
    {
        // By the text, whose pairs are read together; by the pair, which is sought; by the plan, with which all of them go.
        builder.HasKey(t => new { t.TextKey, t.Pair, t.TreatmentPlanId });
        builder.Property(t => t.TextKey).ValueGeneratedNever();
        builder.Property(t => t.Pair).ValueGeneratedNever();
        builder.HasOne<TreatmentPlan>().WithMany().HasForeignKey(t => t.TreatmentPlanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => new { t.Pair, t.TextKey, t.Pairs, t.TreatmentPlanId });
    }
}
