using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Infrastructure.Persistence.Configurations;

internal sealed class CenterConfiguration : IEntityTypeConfiguration<Center>
{
    public void Configure(EntityTypeBuilder<Center> builder) => builder.Property(c => c.Name).HasMaxLength(Center.NameLength);
}

internal sealed class SiteConfiguration : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> builder)
    {
        NamedRootConfiguration.Apply(builder);
        builder.Property(s => s.NameKey).HasMaxLength(Site.NameLength * TextKey.Growth);
        builder.Property(s => s.TimeZoneId).HasMaxLength(Site.TimeZoneLength);
        builder.Property(s => s.Address).HasMaxLength(Site.AddressLength);
        builder.Ignore(s => s.Clock);
        builder.HasOne<Center>().WithMany().HasForeignKey(s => s.CenterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(s => s.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Holidays).WithOne().HasForeignKey(h => h.SiteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.OpeningHours).WithOne().HasForeignKey(h => h.SiteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.CenterId, s.NameKey }).IsUnique();
    }
}

internal sealed class SiteHolidayConfiguration : IEntityTypeConfiguration<SiteHoliday>
{
    public void Configure(EntityTypeBuilder<SiteHoliday> builder)
    {
        builder.ToTable("SiteHolidays");
        builder.Property(h => h.Name).HasMaxLength(SiteHoliday.NameLength);
        builder.HasIndex(h => new { h.SiteId, h.Date }).IsUnique();
    }
}

internal sealed class OpeningIntervalConfiguration : IEntityTypeConfiguration<OpeningInterval>
{
    public void Configure(EntityTypeBuilder<OpeningInterval> builder)
    {
        builder.ToTable("OpeningHours");
        builder.HasIndex(h => h.SiteId);
    }
}

internal sealed class ProgramConfiguration : IEntityTypeConfiguration<Program>
{
    public void Configure(EntityTypeBuilder<Program> builder)
    {
        NamedRootConfiguration.Apply(builder);
        builder.Property(p => p.HoursPerWeek).HasPrecision(5, 2);
        builder.Property(p => p.NameKey).HasMaxLength(Program.NameLength * TextKey.Growth);
        builder.ComplexProperty(p => p.Level, level =>
        {
            level.Property(l => l.Code).HasMaxLength(AsamLevel.CodeLength);
            level.Property(l => l.Edition);
        });
        builder.HasOne(p => p.Site).WithMany().HasForeignKey(p => p.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(p => p.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.SiteId, p.NameKey }).IsUnique();
    }
}

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("Staff");
        NamedRootConfiguration.Apply(builder);
        builder.Property(s => s.Credential).HasMaxLength(StaffMember.CredentialsLength);
        builder.Ignore(s => s.Title);
        builder.HasOne<Site>().WithMany().HasForeignKey(s => s.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.SupervisorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(s => s.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Credentials).WithOne().HasForeignKey(c => c.StaffMemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.SiteId, s.Name });
    }
}

internal sealed class StaffCredentialConfiguration : IEntityTypeConfiguration<StaffCredential>
{
    public void Configure(EntityTypeBuilder<StaffCredential> builder)
    {
        builder.ToTable("StaffCredentials");
        builder.Property(c => c.Kind).HasMaxLength(StaffMember.CredentialLength);
        builder.Property(c => c.Number).HasMaxLength(StaffCredential.NumberLength);
        builder.Property(c => c.Issuer).HasMaxLength(StaffCredential.IssuerLength);
        builder.HasIndex(c => c.StaffMemberId);
    }
}

internal sealed class RoomConfiguration : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> builder)
    {
        NamedRootConfiguration.Apply(builder);
        builder.Property(r => r.NameKey).HasMaxLength(NamedRoot.NameLength * TextKey.Growth);
        builder.HasOne(r => r.Site).WithMany().HasForeignKey(r => r.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.SiteId, r.NameKey }).IsUnique();
    }
}

/// <summary>What everything with a name in the set-up has in common.</summary>
internal static class NamedRootConfiguration
{
    public static void Apply<T>(EntityTypeBuilder<T> builder)
        where T : NamedRoot
    {
        builder.Property(r => r.Name).HasMaxLength(NamedRoot.NameLength);
        builder.Property(r => r.SearchKey).HasMaxLength(NamedRoot.SearchKeyLength);
        builder.HasIndex(r => r.Name);
    }
}
