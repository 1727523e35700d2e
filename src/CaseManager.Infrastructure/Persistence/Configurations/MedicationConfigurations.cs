using CaseManager.Domain.Episodes;
using CaseManager.Domain.Medication;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Infrastructure.Persistence.Configurations;

internal sealed class MedicationProductConfiguration : IEntityTypeConfiguration<MedicationProduct>
{
    // Every frequency there is, with commas between them, fits.
    private const int FrequenciesLength = 200;

    public void Configure(EntityTypeBuilder<MedicationProduct> builder)
    {
        builder.Property(p => p.Key).HasMaxLength(MedicationProduct.KeyLength);
        builder.Property(p => p.Name).HasMaxLength(MedicationProduct.NameLength);
        builder.Property(p => p.Strengths).HasMaxLength(MedicationProduct.StrengthsLength);
        builder.Property(p => p.Source).HasMaxLength(MedicationProduct.SourceLength);
        builder.Property(p => p.UsualLeast).HasPrecision(9, 3);
        builder.Property(p => p.UsualMost).HasPrecision(9, 3);
        builder.Property(p => p.FirstDayMost).HasPrecision(9, 3);
        builder.Property(p => p.Frequencies).HasMaxLength(FrequenciesLength).HasConversion(
            list => string.Join(',', list), text => Read(text),
            new ValueComparer<IReadOnlyList<DoseFrequency>>((a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, HashCode.Combine), list => list));
        builder.HasIndex(p => p.Key).IsUnique();
    }

    private static IReadOnlyList<DoseFrequency> Read(string text) => [.. text.Split(',').Select(Enum.Parse<DoseFrequency>)];
}

internal sealed class MedicationOrderConfiguration : IEntityTypeConfiguration<MedicationOrder>
{
    public void Configure(EntityTypeBuilder<MedicationOrder> builder)
    {
        builder.Property(o => o.Dose).HasPrecision(9, 3);
        builder.Property(o => o.StartReason).HasMaxLength(MedicationOrder.ReasonLength);
        builder.Property(o => o.RangeReason).HasMaxLength(MedicationOrder.ReasonLength);
        builder.Property(o => o.StopReason).HasMaxLength(MedicationOrder.ReasonLength);
        builder.Property(o => o.VoidReason).HasMaxLength(MedicationOrder.ReasonLength);
        builder.Property(o => o.SignedBy).HasMaxLength(MedicationOrder.ActorLength);
        builder.Property(o => o.StoppedBy).HasMaxLength(MedicationOrder.ActorLength);
        builder.Property(o => o.VoidedBy).HasMaxLength(MedicationOrder.ActorLength);
        builder.HasOne(o => o.Episode).WithMany().HasForeignKey(o => o.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(o => o.Product).WithMany().HasForeignKey(o => o.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(o => o.Prescriber).WithMany().HasForeignKey(o => o.PrescriberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Doses).WithOne().HasForeignKey(d => d.MedicationOrderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(o => o.PastVoids).WithOne().HasForeignKey(v => v.MedicationOrderId).OnDelete(DeleteBehavior.Cascade);
        // Of two who prescribe the same at the same moment one does.
        builder.HasIndex(o => new { o.EpisodeId, o.ProductId, o.StartsOn }).IsUnique().HasFilter("[VoidedAt] IS NULL");
    }
}

internal sealed class PastOrderVoidConfiguration : IEntityTypeConfiguration<PastOrderVoid>
{
    public void Configure(EntityTypeBuilder<PastOrderVoid> builder)
    {
        builder.ToTable("PastOrderVoids");
        builder.Property(v => v.VoidedBy).HasMaxLength(MedicationOrder.ActorLength);
        builder.Property(v => v.VoidReason).HasMaxLength(MedicationOrder.ReasonLength);
        builder.Property(v => v.RestoredBy).HasMaxLength(MedicationOrder.ActorLength);
    }
}

internal sealed class DoseEventConfiguration : IEntityTypeConfiguration<DoseEvent>
{
    public void Configure(EntityTypeBuilder<DoseEvent> builder)
    {
        builder.Ignore(d => d.IsGiven);
        builder.Property(d => d.Dose).HasPrecision(9, 3);
        builder.Property(d => d.Remark).HasMaxLength(DoseEvent.RemarkLength);
        builder.Property(d => d.Why).HasMaxLength(DoseEvent.RemarkLength);
        builder.Property(d => d.By).HasMaxLength(MedicationOrder.ActorLength);
        builder.HasOne<DoseEvent>().WithMany().HasForeignKey(d => d.CorrectsId).OnDelete(DeleteBehavior.Restrict);
        // One minute of an order holds one event that stands.
        builder.HasIndex(d => new { d.MedicationOrderId, d.At }).IsUnique().HasFilter("[IsCorrected] = 0");
        builder.HasIndex(d => new { d.MedicationOrderId, d.Date });
    }
}

internal sealed class MedicationDecisionConfiguration : IEntityTypeConfiguration<MedicationDecision>
{
    public void Configure(EntityTypeBuilder<MedicationDecision> builder)
    {
        builder.Property(d => d.Reason).HasMaxLength(MedicationOrder.ReasonLength);
        builder.Property(d => d.By).HasMaxLength(MedicationOrder.ActorLength);
        builder.HasOne<Episode>().WithMany().HasForeignKey(d => d.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.EpisodeId, d.At });
    }
}

internal sealed class TakeHomeDecisionConfiguration : IEntityTypeConfiguration<TakeHomeDecision>
{
    public void Configure(EntityTypeBuilder<TakeHomeDecision> builder)
    {
        builder.ComplexProperty(d => d.Criteria);
        builder.Property(d => d.Reason).HasMaxLength(MedicationOrder.ReasonLength);
        builder.Property(d => d.By).HasMaxLength(MedicationOrder.ActorLength);
        builder.HasOne<Episode>().WithMany().HasForeignKey(d => d.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.EpisodeId, d.At });
    }
}

internal sealed class DrugTestConfiguration : IEntityTypeConfiguration<DrugTest>
{
    public void Configure(EntityTypeBuilder<DrugTest> builder)
    {
        builder.Property(t => t.Remark).HasMaxLength(MedicationOrder.ReasonLength);
        builder.Property(t => t.VoidReason).HasMaxLength(MedicationOrder.ReasonLength);
        builder.Property(t => t.By).HasMaxLength(MedicationOrder.ActorLength);
        builder.Property(t => t.VoidedBy).HasMaxLength(MedicationOrder.ActorLength);
        builder.HasOne<Episode>().WithMany().HasForeignKey(t => t.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Results).WithOne().HasForeignKey(r => r.DrugTestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => new { t.EpisodeId, t.TakenOn });
    }
}

internal sealed class DrugTestResultConfiguration : IEntityTypeConfiguration<DrugTestResult>
{
    public void Configure(EntityTypeBuilder<DrugTestResult> builder)
    {
        builder.ToTable("DrugTestResults");
        builder.HasIndex(r => new { r.DrugTestId, r.Panel }).IsUnique();
    }
}
