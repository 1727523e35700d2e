using System.Globalization;
using System.Text;
using CaseManager.Application.Reporting.Blocks;
using QRCoder;

namespace CaseManager.Reports.Documents;

/// <summary>Writes addresses as QR codes.</summary>
internal static class QrCodes
{
    public static QrCodeBlock Of(string caption, string address)
    {
        // Level M reads through a fold or a stain of 15 %.
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                var from = x;
                while (x < rows[y].Count && rows[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        return new QrCodeBlock(caption, address, path.ToString(), rows.Count);
    }
}
