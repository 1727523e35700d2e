using CaseManager.Domain.Clients;
using CaseManager.Domain.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Infrastructure.Persistence.Configurations;

internal sealed class ClientConfiguration : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> builder)
    {
        builder.Property(c => c.Mrn).HasMaxLength(Mrn.Length);
        builder.Property(c => c.LegalFirstName).HasMaxLength(Client.NameLength);
        builder.Property(c => c.LegalLastName).HasMaxLength(Client.NameLength);
        builder.Property(c => c.PreferredName).HasMaxLength(Client.NameLength);
        builder.Property(c => c.LegalMiddleName).HasMaxLength(Client.NameLength);
        builder.Property(c => c.SearchKey).HasMaxLength(Client.SearchKeyLength);
        builder.Property(c => c.MergedKey).HasMaxLength(Client.SearchKeyLength);
        builder.HasOne<Client>().WithMany().HasForeignKey(c => c.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.LegalNameKey).HasMaxLength(ClientNames.KeyLength);
        builder.Property(c => c.PreferredNameKey).HasMaxLength(ClientNames.KeyLength);
        // Which way of making search terms the client's were made in; see ClientSearchIndex.
        builder.Property<int>(ClientSearchIndex.VersionProperty);
        builder.Ignore(c => c.DisplayName).Ignore(c => c.Names);
        builder.ComplexProperty(c => c.Profile, Describe);
        builder.HasMany(c => c.Contacts).WithOne().HasForeignKey(c => c.ClientId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.RecoveryStarts).WithOne().HasForeignKey(r => r.ClientId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(c => c.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.Mrn).IsUnique();
        builder.HasIndex(c => new { c.LegalLastName, c.LegalFirstName, c.Mrn });
        builder.HasIndex(c => c.BirthDate);
        builder.HasIndex(c => c.LegalNameKey);
        builder.HasIndex(c => c.PreferredNameKey);
    }

    private static void Describe(ComplexPropertyBuilder<ClientProfile> profile)
    {
        foreach (var text in new[] { nameof(ClientProfile.Pronouns), nameof(ClientProfile.GenderWords), nameof(ClientProfile.Languages), nameof(ClientProfile.City), nameof(ClientProfile.State),
            nameof(ClientProfile.EmergencyName), nameof(ClientProfile.EmergencyRelation), nameof(ClientProfile.EmergencyPhone) })
        {
            profile.Property<string?>(text).HasMaxLength(ClientProfile.TextLength);
        }

        profile.Property(p => p.Street).HasMaxLength(ClientProfile.StreetLength);
        profile.Property(p => p.PostalCode).HasMaxLength(ClientProfile.PostalCodeLength);
    }
}

internal sealed class ContactWayConfiguration : IEntityTypeConfiguration<ContactWay>
{
    public void Configure(EntityTypeBuilder<ContactWay> builder)
    {
        builder.ToTable("ClientContacts");
        builder.Property(c => c.Value).HasMaxLength(ContactWay.ValueLength);
        builder.Property(c => c.Remark).HasMaxLength(ContactWay.RemarkLength);
        builder.Ignore(c => c.Details);
    }
}

internal sealed class RecoveryStartConfiguration : IEntityTypeConfiguration<RecoveryStart>
{
    public void Configure(EntityTypeBuilder<RecoveryStart> builder)
    {
        builder.ToTable("ClientRecoveryStarts");
        builder.Property(r => r.By).HasMaxLength(RecoveryStart.ByLength);
    }
}

internal sealed class ClientSearchTermConfiguration : IEntityTypeConfiguration<ClientSearchTerm>
{
    public void Configure(EntityTypeBuilder<ClientSearchTerm> builder)
    {
        builder.ToTable("ClientSearchTerms");
        builder.HasKey(t => new { t.ClientId, t.First, t.Second, t.Third, t.Rank });
        builder.HasOne<Client>().WithMany().HasForeignKey(t => t.ClientId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => new { t.Rank, t.First, t.Second, t.Third, t.ClientId });
    }
}

internal sealed class ClientMergeConfiguration : IEntityTypeConfiguration<ClientMerge>
{
    public void Configure(EntityTypeBuilder<ClientMerge> builder)
    {
        builder.ToTable("ClientMerges");
        builder.Property(m => m.By).HasMaxLength(ClientMerge.ByLength);
        builder.Property(m => m.UndoneBy).HasMaxLength(ClientMerge.ByLength);
        builder.Property(m => m.Why).HasMaxLength(ClientMerge.WhyLength);
        builder.HasOne(m => m.Survivor).WithMany().HasForeignKey(m => m.SurvivorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(m => m.Merged).WithMany().HasForeignKey(m => m.MergedId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Rows).WithOne().HasForeignKey(r => r.ClientMergeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => m.At);
    }
}

internal sealed class MergedRowConfiguration : IEntityTypeConfiguration<MergedRow>
{
    public void Configure(EntityTypeBuilder<MergedRow> builder)
    {
        builder.ToTable("ClientMergeRows");
        builder.HasIndex(r => new { r.ClientMergeId, r.Kind, r.RowId }).IsUnique();
    }
}

internal sealed class MrnPatternConfiguration : IEntityTypeConfiguration<MrnPattern>
{
    public void Configure(EntityTypeBuilder<MrnPattern> builder)
    {
        builder.ToTable("MrnPatterns");
        builder.Property(p => p.Pattern).HasMaxLength(MrnPattern.PatternLength);
        builder.HasOne(p => p.Site).WithMany().HasForeignKey(p => p.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.SiteId).IsUnique();
    }
}
