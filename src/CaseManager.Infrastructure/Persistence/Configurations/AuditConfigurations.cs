using CaseManager.Application.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Infrastructure.Persistence.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(e => e.Number);
        builder.Property(e => e.Number).ValueGeneratedNever();
        builder.Property(e => e.Actor).HasMaxLength(AuditEntry.ActorLength);
        builder.Property(e => e.Address).HasMaxLength(AuditEntry.AddressLength);
        builder.Property(e => e.Action).HasMaxLength(AuditEntry.NameLength);
        builder.Property(e => e.SubjectKind).HasMaxLength(AuditEntry.NameLength);
        builder.Property(e => e.Hash).HasMaxLength(AuditEntry.HashLength);
        builder.Ignore(e => e.Content);
        // Keys of users and clients are kept although their rows may go: the trail refers to nothing, and each search has an index.
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => new { e.ClientId, e.At });
        builder.HasIndex(e => new { e.UserId, e.At });
        builder.HasIndex(e => new { e.Action, e.At });
        builder.HasIndex(e => new { e.SubjectId, e.Action, e.At });
    }
}

internal sealed class AuditSealConfiguration : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.Property(s => s.KeyId).HasMaxLength(AuditSeal.KeyIdLength);
        builder.Property(s => s.Digest).HasMaxLength(AuditEntry.HashLength);
        builder.Property(s => s.Previous).HasMaxLength(AuditEntry.HashLength);
        builder.Property(s => s.Value).HasMaxLength(AuditEntry.HashLength);
        builder.HasIndex(s => new { s.RemovedAt, s.At });
    }
}

internal sealed class AuditCounterConfiguration : IEntityTypeConfiguration<AuditCounter>
{
    public void Configure(EntityTypeBuilder<AuditCounter> builder)
    {
        builder.ToTable("AuditCounter");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasData(new AuditCounter());
    }
}
