using CaseManager.Application.Users;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Importing;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Infrastructure.Persistence.Configurations;

internal sealed class ReportRunConfiguration : IEntityTypeConfiguration<ReportRun>
{
    public void Configure(EntityTypeBuilder<ReportRun> builder)
    {
        builder.Property(r => r.Title).HasMaxLength(ReportRun.TitleLength);
        builder.Property(r => r.SearchKey).HasMaxLength(ReportRun.SearchKeyLength);
        builder.Property(r => r.RequestedBy).HasMaxLength(GroupSession.ActorLength);
        builder.Property(r => r.Error).HasMaxLength(ReportRun.ErrorLength);
        builder.Ignore(r => r.Period);
        builder.Ignore(r => r.Filter);
        builder.HasOne<Site>().WithMany().HasForeignKey(r => r.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Domain.Centers.Program>().WithMany().HasForeignKey(r => r.ProgramId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Group>().WithMany().HasForeignKey(r => r.GroupId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(r => r.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TreatmentPlan>().WithMany().HasForeignKey(r => r.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GroupSession>().WithMany().HasForeignKey(r => r.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Files).WithOne().HasForeignKey(f => f.ReportRunId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.RequestedById).OnDelete(DeleteBehavior.Restrict);
        builder.Property(r => r.Code).HasMaxLength(ReportCode.Length).IsUnicode(false);
        builder.HasIndex(r => r.Code).IsUnique();
        builder.HasIndex(r => r.RequestedAt);
        builder.HasIndex(r => new { r.RequestedById, r.RequestedAt });
        builder.HasIndex(r => r.State);
    }
}

internal sealed class ReportFileConfiguration : IEntityTypeConfiguration<ReportFile>
{
    public void Configure(EntityTypeBuilder<ReportFile> builder)
    {
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.HasIndex(f => f.Sha256);
        builder.HasIndex(f => new { f.ReportRunId, f.Format }).IsUnique();
    }
}

internal sealed class SavedFilterConfiguration : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.Property(f => f.Name).HasMaxLength(SavedFilter.NameLength);
        builder.Property(f => f.NameKey).HasMaxLength(SavedFilter.NameLength * TextKey.Growth);
        builder.HasOne<User>().WithMany().HasForeignKey(f => f.OwnerId).OnDelete(DeleteBehavior.Cascade);
        // What it narrows to is looked for when it is taken, so it keeps nothing from being undone.
        builder.HasIndex(f => new { f.OwnerId, f.NameKey }).IsUnique();
    }
}

internal sealed class ReportPackConfiguration : IEntityTypeConfiguration<ReportPack>
{
    public void Configure(EntityTypeBuilder<ReportPack> builder)
    {
        builder.Property(p => p.Title).HasMaxLength(ReportRun.TitleLength);
        builder.Property(p => p.SearchKey).HasMaxLength(ReportRun.SearchKeyLength);
        builder.Property(p => p.RequestedBy).HasMaxLength(GroupSession.ActorLength);
        builder.Ignore(p => p.Period);
        builder.HasMany(p => p.Items).WithOne().HasForeignKey(i => i.ReportPackId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.RequestedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.RequestedAt);
        builder.HasIndex(p => new { p.RequestedById, p.RequestedAt });
        builder.HasIndex(p => p.State);
    }
}

internal sealed class PackItemConfiguration : IEntityTypeConfiguration<PackItem>
{
    public void Configure(EntityTypeBuilder<PackItem> builder)
    {
        builder.Property(i => i.Error).HasMaxLength(ReportRun.ErrorLength);
        builder.Property(i => i.Sha256).HasMaxLength(64);
        // Whoever lost the lease cannot save over whoever has it now.
        builder.Property(i => i.LeaseHolder).IsConcurrencyToken();
        builder.HasOne<Client>().WithMany().HasForeignKey(i => i.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<PackChunk>().WithOne().HasForeignKey(c => c.PackItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(i => new { i.ReportPackId, i.Number }).IsUnique();
        builder.HasIndex(i => new { i.ReportPackId, i.State, i.FinishedAt });
        builder.HasIndex(i => i.LeaseHolder);
        builder.Property(i => i.Code).HasMaxLength(ReportCode.Length).IsUnicode(false);
        builder.HasIndex(i => i.Code);
        builder.HasIndex(i => i.Sha256);
    }
}

internal sealed class PackChunkConfiguration : IEntityTypeConfiguration<PackChunk>
{
    public void Configure(EntityTypeBuilder<PackChunk> builder) => builder.HasIndex(c => new { c.PackItemId, c.Maker, c.Number }).IsUnique();
}

internal sealed class ImportBatchConfiguration : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.Property(b => b.FileName).HasMaxLength(ImportBatch.FileNameLength);
        builder.Property(b => b.Sha256).HasMaxLength(64);
        builder.Property(b => b.By).HasMaxLength(GroupSession.ActorLength);
        builder.HasIndex(b => b.At);
    }
}
