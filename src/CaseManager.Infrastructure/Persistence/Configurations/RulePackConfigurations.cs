using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.RulePacks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Infrastructure.Persistence.Configurations;

internal sealed class RulePackConfiguration : IEntityTypeConfiguration<RulePack>
{
    public void Configure(EntityTypeBuilder<RulePack> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(RulePack.NameLength);
        builder.Property(p => p.NameKey).HasMaxLength(RulePack.NameLength * TextKey.Growth);
        builder.Property(p => p.Jurisdiction).HasMaxLength(RulePack.JurisdictionLength);
        builder.Property(p => p.SeedKey).HasMaxLength(RulePack.SeedKeyLength);
        builder.Ignore(p => p.Draft);
        builder.HasMany(p => p.Versions).WithOne(v => v.RulePack).HasForeignKey(v => v.RulePackId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<RulePackVersion>().WithMany().HasForeignKey(p => p.CopiedFromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.NameKey).IsUnique();
        builder.HasIndex(p => p.SeedKey).IsUnique();
    }
}

internal sealed class RulePackVersionConfiguration : IEntityTypeConfiguration<RulePackVersion>
{
    public void Configure(EntityTypeBuilder<RulePackVersion> builder)
    {
        builder.ToTable("RulePackVersions");
        builder.Property(v => v.Source).HasMaxLength(RulePackVersion.SourceLength);
        builder.Property(v => v.PublishedBy).HasMaxLength(RulePackAssignment.ByLength);
        builder.Property(v => v.Rules).HasConversion(rules => RuleSetJson.Write(rules), json => RuleSetJson.Read(json));
        builder.HasIndex(v => new { v.RulePackId, v.Number }).IsUnique();
    }
}

internal sealed class SiteRulesConfiguration : IEntityTypeConfiguration<SiteRules>
{
    public void Configure(EntityTypeBuilder<SiteRules> builder)
    {
        builder.HasOne<Site>().WithMany().HasForeignKey(s => s.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Assignments).WithOne().HasForeignKey("SiteRulesId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.SiteId).IsUnique();
    }
}

internal sealed class RulePackAssignmentConfiguration : IEntityTypeConfiguration<RulePackAssignment>
{
    public void Configure(EntityTypeBuilder<RulePackAssignment> builder)
    {
        builder.ToTable("RulePackAssignments");
        builder.Property(a => a.AssignedBy).HasMaxLength(RulePackAssignment.ByLength);
        builder.HasOne(a => a.RulePack).WithMany().HasForeignKey(a => a.RulePackId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("SiteRulesId", nameof(RulePackAssignment.From)).IsUnique();
    }
}
