using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Importing;
using CaseManager.Domain.PeerSupport;
using CaseManager.Domain.TreatmentPlans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Infrastructure.Persistence.Configurations;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    // SHA-256 in hexadecimal digits.
    private const int DigestLength = 64;

    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.Ignore(m => m.Details);
        builder.Property(m => m.Name).HasMaxLength(Meeting.NameLength);
        builder.Property(m => m.FellowshipName).HasMaxLength(PeerSupportChoice.NameLength);
        builder.Property(m => m.Days).HasMaxLength(MeetingDays.MaxLength);
        builder.Property(m => m.TimeZoneId).HasMaxLength(Site.TimeZoneLength);
        builder.Property(m => m.Types).HasMaxLength(MeetingTypes.MaxLength);
        builder.Property(m => m.Place).HasMaxLength(Meeting.PlaceLength);
        builder.Property(m => m.Address).HasMaxLength(Meeting.PlaceLength);
        builder.Property(m => m.Region).HasMaxLength(Meeting.PlaceLength);
        builder.Property(m => m.Link).HasMaxLength(Meeting.LinkLength);
        builder.Property(m => m.Page).HasMaxLength(Meeting.LinkLength);
        builder.Property(m => m.Source).HasMaxLength(Meeting.SourceLength);
        builder.Property(m => m.SourceKey).HasMaxLength(Meeting.SourceLength * TextKey.Growth);
        builder.Property(m => m.ExternalKey).HasMaxLength(Meeting.KeyLength);
        builder.Property(m => m.MatchKey).HasMaxLength(DigestLength);
        builder.Property(m => m.SearchKey).HasMaxLength(Meeting.SearchKeyLength);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(m => m.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.MatchKey).IsUnique();
        builder.HasIndex(m => m.SourceKey);
        builder.HasIndex(m => new { m.RemovedAt, m.Days, m.StartsAt });
    }
}

internal sealed class MeetingChangeConfiguration : IEntityTypeConfiguration<MeetingChange>
{
    public void Configure(EntityTypeBuilder<MeetingChange> builder)
    {
        builder.Ignore(c => c.Before);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(c => c.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(c => c.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.MeetingId, c.MeetingVersion }).IsUnique();
    }
}

internal sealed class PeerSupportEntryConfiguration : IEntityTypeConfiguration<PeerSupportEntry>
{
    public void Configure(EntityTypeBuilder<PeerSupportEntry> builder)
    {
        builder.Property(e => e.FellowshipName).HasMaxLength(PeerSupportChoice.NameLength);
        builder.Property(e => e.By).HasMaxLength(GroupSession.ActorLength);
        builder.Property(e => e.VoidedBy).HasMaxLength(GroupSession.ActorLength);
        builder.Property(e => e.VoidReason).HasMaxLength(PeerSupportEntry.ReasonLength);
        builder.HasOne<Client>().WithMany().HasForeignKey(e => e.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(e => e.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.ClientId, e.Date });
    }
}
